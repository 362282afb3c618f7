/** The page that checks a server, in a handbook that is opened from disk: there is none. */
const panel = document.querySelector<HTMLElement>('[data-zelftest]');
const stand = panel?.querySelector<HTMLElement>('[data-zelftest-stand]');
if (panel && stand) {
  stand.textContent = 'Je leest het handboek van schijf. Er is dus geen server om te controleren.';
  for (const button of panel.querySelectorAll('button')) button.hidden = true;
}
export {};
