/** Id of the search box, wherever it stands: the key `/` goes there. */
export const searchFieldId = 'zoekveld';

/** Moves the focus to the search box and selects what stands in it. */
export function focusSearchField(): void {
  const field = document.getElementById(searchFieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
