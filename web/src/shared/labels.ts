import { createContext, useContext } from 'react';
import type { WhoAmIQuery } from '../generated/graphql.ts';

/** Gives the Dutch label of a value of an enum, such as `label('CaseStatus', 'RECEIVED')`. */
export type Label = (enumName: string, value: string) => string;

/** Makes the lookup of labels from what the API says. A value that it does not know is shown as it is. */
export function createLabel(enumLabels: WhoAmIQuery['enumLabels']): Label {
  const labels = new Map(enumLabels.map(({ enum: enumName, value, label }) => [`${enumName}.${value}`, label]));
  return (enumName, value) => labels.get(`${enumName}.${value}`) ?? value;
}

/** Carries the lookup of labels down the page. */
export const LabelContext = createContext<Label | undefined>(undefined);

/** The lookup of Dutch labels. Throws outside its provider. */
export function useLabel(): Label {
  const label = useContext(LabelContext);
  if (!label) throw new Error('useLabel needs a LabelContext');
  return label;
}
