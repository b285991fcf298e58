import { lockStore } from '../../db/lock.ts';
import { StoreError } from '../../db/store-error.ts';
import { clockOf } from '../clock.ts';
import type { Config } from '../config.ts';
import { findAnnouncement, type Announcement } from '../control.ts';
import { startHub } from '../hub.ts';
import { makeLogger } from '../logger.ts';
import { CommandError } from './run.ts';

/** Does work through the running hub, or through one that runs only as long as the work. */
export async function withHub<Result>(config: Config, work: (hub: Announcement) => Promise<Result>): Promise<Result> {
  if (isLocked(config)) return work(getAnnouncement(config));
  const hub = await startHub({
    config: { ...config, host: '127.0.0.1', port: 0, publicUrl: undefined },
    logger: makeLogger('warn'),
    now: clockOf(config),
    makeDemo: false,
  });
  try {
    return await work(getAnnouncement(config));
  } finally {
    await hub.close();
  }
}

function getAnnouncement(config: Config): Announcement {
  const announced = findAnnouncement(config);
  if (!announced) throw new CommandError('another program is working on this store; try again when it is ready');
  return announced;
}

function isLocked({ databaseUrl }: Config): boolean {
  try {
    lockStore(databaseUrl).release();
    return false;
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'LOCKED') return true;
    throw error;
  }
}

/** A request to the hub that says plainly when the hub is gone. */
export async function fetchHub(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new CommandError(
      error instanceof TypeError ? 'the hub does not answer' : 'the connection with the hub broke',
    );
  }
}
