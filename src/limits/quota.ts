/** How much an actor may ask. */
export interface QuotaOptions {
  readonly perMinute: number;
  /** How many requests may come at once after a rest. */
  readonly burst: number;
  /** A clock that only goes forward, in milliseconds. */
  readonly clock?: () => number;
}

/** Requests per actor, each with a bucket of tokens of its own that fills up evenly; kept in memory only. */
export interface Quota {
  /** Takes one request off; the seconds to wait when there is none left, otherwise 0. */
  take(subject: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const mostBuckets = 10_000;

export function makeQuota({ perMinute, burst, clock = () => performance.now() }: QuotaOptions): Quota {
  const perMillisecond = perMinute / 60_000;
  const buckets = new Map<string, Bucket>();
  const fill = (bucket: Bucket, now: number) => {
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perMillisecond);
    bucket.at = now;
  };
  return {
    take(subject) {
      const now = clock();
      let bucket = buckets.get(subject);
      if (!bucket) {
        // A bucket that is full again says nothing that a new one does not.
        if (buckets.size >= mostBuckets) {
          for (const [key, each] of buckets) {
            fill(each, now);
            if (each.tokens >= burst) buckets.delete(key);
          }
        }
        buckets.set(subject, (bucket = { tokens: burst, at: now }));
      }
      fill(bucket, now);
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perMillisecond / 1000);
      bucket.tokens -= 1;
      return 0;
    },
  };
}
