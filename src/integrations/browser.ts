/** Finds a Chromium and a Firefox, or gets one, and says what it did. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';

/** A browser that this machine may have. */
interface Kind {
  name: string;
  /** Environment variable with a path that overrides the choice. */
  variable: string;
  places: readonly string[];
  /** The Debian package that brings one. */
  debian: string;
}

const CHROMIUM: Kind = {
  name: 'Chromium',
  variable: 'CHROMIUM',
  places: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
  debian: 'chromium',
};

const FIREFOX: Kind = {
  name: 'Firefox',
  variable: 'FIREFOX',
  places: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
  debian: 'firefox-esr',
};

/** Without these a headless browser asks for services that a closed network refuses. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

interface Choice {
  executablePath: string;
  args: string[];
  how: string;
}

/** A browser runs as root only without its sandbox. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function installed({ variable, places }: Kind): Choice | undefined {
  const wanted = process.env[variable];
  const path = wanted ?? places.find((candidate) => existsSync(candidate));
  if (path === undefined) return undefined;
  return {
    executablePath: path,
    args: AS_ROOT,
    how: wanted === undefined ? `geïnstalleerde browser ${path}` : `browser uit ${variable}: ${path}`,
  };
}

/** The Chromium that comes with npm; Linux only. @returns undefined when it cannot start here. */
async function packaged(): Promise<Choice | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    const executablePath = await sparticuz.executablePath();
    const libraries = execFileSync('ldd', [executablePath], { encoding: 'utf8' });
    if (libraries.includes('not found')) return undefined;
    // Not the package's own arguments: they switch off web security, which is what we test.
    return {
      executablePath,
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
      how: 'browser uit het npm-pakket @sparticuz/chromium',
    };
  } catch {
    return undefined;
  }
}

/** As root on Debian and its kin, the system's package manager can bring one. */
function fromSystem(kind: Kind): Choice | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log(`Geen ${kind.name} gevonden; ik haal er een met apt-get.`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', kind.debian], options);
  const found = installed(kind);
  return found && { ...found, how: `${found.how} (zojuist met apt-get gehaald)` };
}

/**
 * Starts a Chromium: the one that CHROMIUM names, the one from npm, an installed one, or one from the system's package manager.
 * @throws when there is none and none can be had, with what to do
 */
export async function startBrowser(): Promise<{ browser: Browser; how: string }> {
  // The packaged one goes first: it is the same everywhere, and it opens pages several times as fast as a whole browser.
  const own = process.env['CHROMIUM'] === undefined ? await packaged() : undefined;
  const found = own ?? installed(CHROMIUM) ?? fromSystem(CHROMIUM);
  if (!found) throw new Error('Geen Chromium gevonden. Installeer Chromium of Chrome, of zet het pad in de omgevingsvariabele CHROMIUM.');
  const { executablePath, args, how } = found;
  const browser = await chromium.launch({ executablePath, args: [...args, ...QUIET], headless: true });
  return { browser, how: `${how}, versie ${browser.version()}` };
}

/**
 * Starts a Firefox that is as strict with files as a reader's own. Under remote control it otherwise treats all files as
 * one site, and then everything seems to work.
 * @returns undefined when there is none and none can be had; it says so
 */
export async function startFirefox(): Promise<{ browser: Firefox; how: string } | undefined> {
  const found = installed(FIREFOX) ?? fromSystem(FIREFOX);
  if (!found) {
    console.warn('\n*** LET OP: er is geen Firefox. Wat in Firefox hoort te werken, is nu NIET getoetst.');
    console.warn('*** Installeer Firefox, of zet het pad in de omgevingsvariabele FIREFOX.\n');
    return undefined;
  }
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.executablePath,
    headless: true,
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  return { browser, how: `${found.how}, versie ${await browser.version()}` };
}
