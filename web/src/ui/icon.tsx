import { Icon as UtrechtIcon } from '@utrecht/component-library-react';

/** Outlines on a grid of 24 by 24, drawn for this page. */
const outlines = {
  alert:
    'M12 8.5v4.5m0 3.2v.1M10.4 4.2 2.9 17.4A1.8 1.8 0 0 0 4.5 20h15a1.8 1.8 0 0 0 1.6-2.6L13.6 4.2a1.8 1.8 0 0 0-3.2 0Z',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5M4.5 16.5h15M10 19.5a2.2 2.2 0 0 0 4 0M12 5.5V3.8',
  calendar:
    'M7 3v3.5M17 3v3.5M4 9.5h16M5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-12A1.5 1.5 0 0 1 5.5 5Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevron: 'm6 9.5 6 6 6-6',
  circle: 'M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 3.8V12l2.8 2',
  compass: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm3.4 4.6-2 4.8-4.8 2 2-4.8 4.8-2Z',
  cross: 'm6.5 6.5 11 11m0-11-11 11',
  flag: 'M6 20.5V4.5h11.5l-2.3 4 2.3 4H6',
  folder:
    'M3.5 18V6.5A1.5 1.5 0 0 1 5 5h4.2l2 2.5H19A1.5 1.5 0 0 1 20.5 9v9a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18Z',
  hand: 'M12 20s-7.5-4.4-7.5-9.8A4.2 4.2 0 0 1 12 7.6a4.2 4.2 0 0 1 7.5 2.6C19.5 15.6 12 20 12 20Z',
  house: 'm3.5 11.5 8.5-7.5 8.5 7.5M6 9.8V20h12V9.8',
  keyboard:
    'M4.5 6.5h15A1.5 1.5 0 0 1 21 8v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16V8a1.5 1.5 0 0 1 1.5-1.5ZM7 10.2v.1m3.3-.1v.1m3.4-.1v.1m3.3-.1v.1M8.5 14h7',
  lock: 'M6.5 10.5h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5Zm1.8 0V8a3.7 3.7 0 0 1 7.4 0v2.5',
  mail: 'M4.5 6h15A1.5 1.5 0 0 1 21 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6Zm-1.2 1.3 8.7 6 8.7-6',
  outside:
    'M13.5 4.5H19.5V10.5M19.2 4.8 11 13M17 14v4a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 5 18V9a1.5 1.5 0 0 1 1.5-1.5h4',
  page: 'M7 3.5h7l4.5 4.5v11a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5Zm6.8.2v4.5h4.5M9 12.5h6M9 16h6',
  phone:
    'M6.3 3.8h2.6l1.5 4-2 1.6a12 12 0 0 0 5.2 5.2l1.6-2 4 1.5v2.6a2.2 2.2 0 0 1-2.4 2.2C10.6 18.3 5.2 13 4.1 6.2a2.2 2.2 0 0 1 2.2-2.4Z',
  print:
    'M7 8V3.5h10V8M7 17H5a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 5 8h14a1.5 1.5 0 0 1 1.5 1.5v6A1.5 1.5 0 0 1 19 17h-2M7 14h10v6.5H7Z',
  search: 'M10.8 4.5a6.3 6.3 0 1 1 0 12.6 6.3 6.3 0 0 1 0-12.6Zm4.7 11 4.5 4.5',
  talk: 'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v8A1.5 1.5 0 0 1 19 16h-7.5L7 19.8V16H5a1.5 1.5 0 0 1-1.5-1.5v-8A1.5 1.5 0 0 1 5 5Z',
  signOut: 'M10 4.5H6A1.5 1.5 0 0 0 4.5 6v12A1.5 1.5 0 0 0 6 19.5h4M15 8l4 4-4 4m4-4H9.5',
} as const;

/** Names of the pictures there are. */
export type IconName = keyof typeof outlines;

/** A small picture beside words; it says nothing that the words do not say. */
export function Icon({ name }: { name: IconName }) {
  return (
    <UtrechtIcon className="ep-icon">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={outlines[name]} />
      </svg>
    </UtrechtIcon>
  );
}
