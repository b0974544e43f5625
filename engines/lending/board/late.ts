/**
 * The day on which an instalment `i` was late no more: paid, or closed with its plan by new terms; null: it still is. Where the
 * loan left the books it stays as it stood. Plan: keys, and the index of new terms by loan.
 */
export const endedSql = `coalesce(i.paid_on, case when i.state = 'restructured' then (
      select min(r.ended_on) from lending.restructure r join lending.drawing d on d.shard = i.shard and d.id = i.drawing
      where r.shard = i.shard and r.loan = i.loan and r.state = 'accepted' and r.drawing <> d.id and r.ended_on >= d.drawn_on) end)`;

/**
 * How late loans are and ever were, by their instalments that were due before a day: `since` the earliest that is not paid, `longest`
 * the most days that one stood. $1 shard.
 *
 * @param today the parameter that holds the day, for example `$2`
 */
export const lateSql = (today: string): string => `
    select i.loan, min(i.due_on) filter (where ${endedSql} is null) as since,
      max(coalesce(${endedSql}, ${today}::date) - i.due_on) as longest
    from lending.instalment i
    where i.shard = $1 and i.state <> 'dropped' and i.due_on < ${today}::date
    group by i.loan`;
