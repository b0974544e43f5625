export { runAs } from './embedded/account.ts';
export { nativeFolder, postgresVersion, usableBinaries } from './embedded/binaries.ts';
export { type Cluster, type ClusterOptions, startCluster } from './embedded/cluster.ts';
export { dataFolder, prepareFolder, ROOT_FOLDER } from './embedded/folder.ts';
export { isAlive, postmaster } from './embedded/postmaster.ts';
export { DatabaseError } from './error.ts';
export { migrate, type RoomMigrations } from './migrate.ts';
export { type Database, type DatabaseOptions, openDatabase, poolOf } from './open.ts';
