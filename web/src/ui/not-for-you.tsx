import { Paragraph } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { PageTitle } from './page-title.tsx';
import './no-residents.css';

interface Props {
  /** What is not here for them. */
  readonly title: string;
  /** Who has it, and what to do instead. */
  readonly children: ReactNode;
}

/** A page for roles that a screen is not meant for: nothing was asked of the hub for it. */
export function NotForYou({ title, children }: Props) {
  return (
    <div className="ep-no-residents">
      <title>Geen inzage – Eenplan</title>
      <Icon name="lock" />
      <PageTitle>{title}</PageTitle>
      <Paragraph lead>{children}</Paragraph>
      <Paragraph>Klopt uw rol niet? Vraag het uw functioneel beheerder.</Paragraph>
    </div>
  );
}
