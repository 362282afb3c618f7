/** Two browsers that read the handbook from disk, with the same hands: what is tested in one is tested in the other. */
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { startBrowser, startFirefox } from '../../src/integrations/browser.ts';

/** No wait takes longer on a machine that works (milliseconds). */
const TIMEOUT = 30_000;
/** How often is looked whether something has come (milliseconds); not at each frame, for a busy machine may draw none. */
const POLLING = 50;
const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The address of the folder, with a slash at the end. */
export const FOLDER = `${pathToFileURL(inject('folder')).href}/`;

/** What both browsers' pages do alike. */
type Common = Pick<Page, 'click' | 'url' | 'reload' | 'close'> & {
  keyboard: { press: (key: never) => Promise<void>; type: (text: string) => Promise<void> };
  goto: (url: string) => Promise<unknown>;
  pdf: () => Promise<Uint8Array>;
};

export interface Tab {
  /** Opens a page by its path in the folder. */
  open: (path: string) => Promise<void>;
  /** Where the tab is: path in the folder, with question and anchor. */
  at: () => string;
  run: <R, A = undefined>(work: (argument: A) => R | Promise<R>, argument?: A) => Promise<R>;
  /** Waits until `work` gives something true in the page. */
  until: <A = undefined>(work: (argument: A) => unknown, argument?: A) => Promise<void>;
  click: (selector: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  back: () => Promise<void>;
  reload: () => Promise<void>;
  pdf: () => Promise<Uint8Array>;
  /** What went wrong since the last time this was asked: exceptions, messages in the console, files that did not load. */
  faults: () => Promise<string[]>;
}

export interface Reader {
  name: string;
  how: string;
  /** Gives `use` a new tab. */
  visit: <T>(path: string, use: (tab: Tab) => Promise<T>, viewport?: { width: number; height: number }) => Promise<T>;
  close: () => Promise<void>;
}

/** In each page, before anything else: notes what does not load. Firefox tells that to nobody else. */
function noteFaults(): void {
  const scope = globalThis as unknown as { gebreken: string[] };
  scope.gebreken = [];
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof HTMLElement) scope.gebreken.push(`laadt niet: ${target.outerHTML.slice(0, 120)}`);
    },
    { capture: true },
  );
}

/** In each page: what was noted. */
function readFaults(): string[] {
  const scope = globalThis as unknown as { gebreken: string[] | undefined };
  return scope.gebreken?.splice(0) ?? ['de pagina werd niet in de gaten gehouden'];
}

interface Parts {
  page: Common;
  run: Tab['run'];
  until: Tab['until'];
  messages: string[];
}

function tabOf({ page, run, until, messages }: Parts): Tab {
  return {
    open: async (path) => {
      await page.goto(new URL(path, FOLDER).href);
    },
    at: () => decodeURIComponent(page.url()).slice(decodeURIComponent(FOLDER).length),
    run,
    until,
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key as never),
    type: (text) => page.keyboard.type(text),
    // Not the browser's own command: that waits for a page to load, and this one may come out of a cache.
    back: () => run(() => void setTimeout(() => history.back())),
    reload: async () => {
      await page.reload();
    },
    pdf: () => page.pdf(),
    faults: async () => [...messages.splice(0), ...(await run(readFaults))],
  };
}

async function chromiumReader(): Promise<Reader> {
  const { browser, how } = await startBrowser();
  return {
    name: 'Chromium',
    how,
    visit: async (path, use, viewport = DESK) => {
      const context = await browser.newContext({ viewport, locale: 'nl-NL' });
      context.setDefaultTimeout(TIMEOUT);
      const page = await context.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => messages.push(`fout: ${error.message}`));
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? '';
        // What the browser itself gave up because the reader went on to the next page.
        if (reason !== 'net::ERR_ABORTED') messages.push(`laadt niet: ${request.url()} (${reason})`);
      });
      await page.addInitScript(noteFaults);
      const tab = tabOf({
        page,
        run: (work, argument) => page.evaluate(work as never, argument),
        until: async (work, argument) => {
          await page.waitForFunction(work as never, argument, { polling: POLLING });
        },
        messages,
      });
      try {
        await tab.open(path);
        return await use(tab);
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

async function firefoxReader(): Promise<Reader | undefined> {
  const started = await startFirefox();
  if (!started) return undefined;
  const { browser, how } = started;
  return {
    name: 'Firefox',
    how,
    visit: async (path, use, viewport = DESK) => {
      const context = await browser.createBrowserContext();
      const page: FirefoxPage = await context.newPage();
      page.setDefaultTimeout(TIMEOUT);
      await page.setViewport(viewport);
      const messages: string[] = [];
      page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => messages.push(`fout: ${error instanceof Error ? error.message : String(error)}`));
      page.on('requestfailed', (request) => messages.push(`laadt niet: ${request.url()}`));
      await page.evaluateOnNewDocument(noteFaults);
      const tab = tabOf({
        page: page as unknown as Common,
        run: (work, argument) => page.evaluate(work as never, argument as never),
        until: async (work, argument) => {
          await page.waitForFunction(work as never, { polling: POLLING }, argument);
        },
        messages,
      });
      try {
        await tab.open(path);
        return await use(tab);
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

/** The browsers of this machine. Firefox may be missing; then `startFirefox` says so. */
export async function startReaders(): Promise<Reader[]> {
  const chromium = await chromiumReader();
  const firefox = await firefoxReader();
  return firefox ? [chromium, firefox] : [chromium];
}
