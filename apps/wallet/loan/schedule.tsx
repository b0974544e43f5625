import { useKitWords } from '@sandglass/kit';
import { useState } from 'react';
import type { Drawing } from '../bank/loans.ts';
import { SchedulePicture } from './schedule-picture.tsx';
import { ScheduleTable } from './schedule-table.tsx';

interface Props {
  readonly drawing: Drawing;
  readonly currency: string;
}

/** A drawing's instalments, as a picture or as a table. */
export function Schedule({ drawing, currency }: Props) {
  const kit = useKitWords();
  const [table, setTable] = useState(false);
  return (
    <>
      {table ? (
        <ScheduleTable rows={drawing.schedule} currency={currency} />
      ) : (
        <SchedulePicture rows={drawing.schedule} currency={currency} />
      )}
      <button type="button" className="sg-button w-toggle" onClick={() => setTable(!table)}>
        {kit(table ? 'showPicture' : 'showTable')}
      </button>
    </>
  );
}
