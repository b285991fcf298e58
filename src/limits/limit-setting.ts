import { z } from 'zod';

/** How much the hub takes on. */
export interface LimitSetting {
  /** Requests that one actor may make in a minute; a quarter of them may come at once. */
  readonly requestsPerMinute: number;
  /** How long one request may be worked on, in milliseconds. */
  readonly requestMilliseconds: number;
  /** Requests in hand at once, above which more are turned away. */
  readonly mostInFlight: number;
}

const count = z.coerce.number().int().min(1);

/** The settings on limits, as they stand in the environment. */
export const limitSettings = {
  REQUESTS_PER_MINUTE: count.optional(),
  REQUEST_SECONDS: count.max(600).default(30),
  REQUESTS_AT_ONCE: count.default(1000),
};

/** The limits for a mode. In the demo, where everybody may try everything, no actor's requests are counted out. */
export function limitSettingOf(
  mode: 'demo' | 'production',
  values: z.infer<z.ZodObject<typeof limitSettings>>,
): LimitSetting {
  return {
    requestsPerMinute: values.REQUESTS_PER_MINUTE ?? (mode === 'production' ? 1200 : 60_000_000),
    requestMilliseconds: values.REQUEST_SECONDS * 1000,
    mostInFlight: values.REQUESTS_AT_ONCE,
  };
}
