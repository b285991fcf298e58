/**
 * Follows the colour scheme that the user asks of the browser, on a screen only: paper is light. The theme takes its dark
 * colours from a class.
 */
export function followColorScheme(): void {
  const dark = window.matchMedia('screen and (prefers-color-scheme: dark)');
  const apply = () => document.documentElement.classList.toggle('ma-theme--color-scheme-dark', dark.matches);
  apply();
  dark.addEventListener('change', apply);
}
