declare namespace App {
  interface Locals {
    /** Terms whose definition already stands on the page. */
    getoondeBegrippen?: Set<string>;
  }
}
