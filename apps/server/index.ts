export { DEMO_PASSWORD, demoLogins, furnish, StoryClock } from './demo/index.ts';
export { type House, type HouseOptions, openHouse } from './house.ts';
export { declared, pilots } from './pilots.ts';
export { rooms } from './rooms.ts';
