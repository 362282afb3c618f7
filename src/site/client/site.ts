/** What every page does when JavaScript runs. Small, because every page loads it. */
import { forget, recall, remember } from './choice.ts';
import { shared } from './share.ts';
import type { Shared } from './share.ts';

/** The theme button: remembers a choice only when the reader makes one. */
function theme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-thema]');
  if (!button) return;
  const root = document.documentElement;
  const show = () => button.setAttribute('aria-pressed', String(root.dataset['theme'] === 'dark'));
  show();
  button.addEventListener('click', () => {
    const dark = root.dataset['theme'] !== 'dark';
    root.dataset['theme'] = dark ? 'dark' : 'light';
    show();
    remember(dark ? 'donker' : 'licht');
  });
}

/** Says something to a screen reader without moving the focus. */
function announce(text: string): void {
  let region = document.querySelector<HTMLElement>('[data-melding]');
  if (!region) {
    region = document.createElement('p');
    region.className = 'toast';
    region.dataset['melding'] = '';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = text;
  region.classList.add('zichtbaar');
  setTimeout(() => region.classList.remove('zichtbaar'), 2500);
}

/** Copies text and says so. Not every browser has a clipboard, and it may be closed. */
async function copy({ text, done, failed }: Shared): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(done);
  } catch {
    announce(failed);
  }
}

/** Short links and headings: a click on the link copies it. */
function copyLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-kopieer], a.anker') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches('[data-kopieer]')) event.preventDefault();
    const what = shared(link);
    if (what) void copy(what);
  });
}

/** A link to a place on this page closes the menu that stands in front of it. */
function menu(): void {
  const pane = document.getElementById('menu');
  pane?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href^="#"]') && pane.matches(':popover-open')) pane.hidePopover();
  });
}

/** The search dialog is fetched on first use. */
function search(): void {
  let opening = false;
  const open = async (query = '') => {
    if (opening) return;
    opening = true;
    try {
      const { openSearch } = await import('./search-dialog.ts');
      openSearch(query);
    } catch {
      const url = document.querySelector<HTMLAnchorElement>('[data-zoek-open]')?.href ?? '';
      location.assign(`${url}${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
    } finally {
      opening = false;
    }
  };
  for (const button of document.querySelectorAll('[data-zoek-open]')) {
    button.addEventListener('click', (event) => {
      if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      event.preventDefault();
      void open();
    });
  }
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    const typing = target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
    const shortcut =
      (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
      (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
    if (!shortcut) return;
    event.preventDefault();
    void open();
  });
}

/** Filters above a table: a row stays when it fits every filter that is set. */
function filters(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  if (!form) return;
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('table.werkvormen tbody tr')];
  const status = form.querySelector<HTMLElement>('[data-filter-stand]');
  const empty = document.querySelector<HTMLElement>('[data-filter-leeg]');
  const apply = () => {
    const wanted = new FormData(form);
    let shown = 0;
    for (const row of rows) {
      const fits = [...wanted].every(([name, raw]) => {
        const value = typeof raw === 'string' ? raw.trim() : '';
        if (value === '') return true;
        if (name === 'groep') {
          const people = Number(value);
          return people >= Number(row.dataset['min']) && (row.dataset['max'] === '' || people <= Number(row.dataset['max']));
        }
        return (row.dataset[name] ?? '').split('|').includes(value);
      });
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    if (status) status.textContent = `${shown} van ${rows.length} werkvormen`;
    if (empty) empty.hidden = shown > 0;
  };
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  // The back button restores what was chosen.
  addEventListener('pageshow', apply);
  apply();
}

/** A page about the law says so when its check is overdue. */
function overdue(): void {
  const box = document.querySelector<HTMLElement>('[data-controleer-voor]');
  if (!box || (box.dataset['controleerVoor'] ?? '') > new Date().toISOString().slice(0, 10)) return;
  const note = document.createElement('p');
  note.className = 'melding';
  note.textContent = 'Let op: deze pagina moest al opnieuw worden gecontroleerd. Kijk de wettekst na voordat je erop bouwt.';
  box.after(note);
}

/** The page about privacy offers to wipe what is stored, when something is. */
function wipe(): void {
  if (!/\/privacy\/(index\.html)?$/.test(location.pathname) || recall() === null) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'knop';
  button.textContent = 'Wis mijn voorkeur';
  button.addEventListener('click', () => {
    forget();
    document.documentElement.dataset['theme'] = 'light';
    document.querySelector('[data-thema]')?.setAttribute('aria-pressed', 'false');
    button.remove();
    announce('Je voorkeur is gewist');
  });
  document.querySelector('.tekst')?.append(button);
}

/** On paper everything is open. */
function print(): void {
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details:not([open])')) {
      details.setAttribute('open', '');
      details.setAttribute('data-voor-print', '');
    }
  });
  addEventListener('afterprint', () => {
    for (const details of document.querySelectorAll('details[data-voor-print]')) {
      details.removeAttribute('open');
      details.removeAttribute('data-voor-print');
    }
  });
}

theme();
menu();
copyLinks();
search();
filters();
overdue();
wipe();
print();
