import { z } from 'zod';
import { fetchHub } from './hub-client.ts';
import { CommandError } from './run.ts';

/** Asks the API one thing, for a processing activity where one is needed, and reads the answer. */
export type Ask = <Result>(
  query: string,
  variables: object,
  activity: string | undefined,
  result: z.ZodType<Result>,
) => Promise<Result>;

/** Asks as the bearer of an access token. What is asked throws {@link CommandError} with the first error of the answer. */
export function askerOf(url: string, accessToken: string): Ask {
  return async (query, variables, activity, result) => {
    const response = await fetchHub(`${url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        ...(activity !== undefined && { 'x-processing-activity': activity }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = answer.parse(await response.json());
    if (errors?.[0]) throw new CommandError(`${errors[0].message} (${errors[0].extensions.code})`);
    return result.parse(data);
  };
}

const answer = z.object({
  // What is refused before it is executed has none.
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});
