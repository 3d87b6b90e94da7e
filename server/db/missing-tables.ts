/** Tables that were there and are not: a folder that is no longer mounted, or files that somebody has removed. */
export class MissingTables extends Error {
  override name = 'MissingTables';
  constructor(tables: readonly string[]) {
    const files = tables.map((table) => `${table}.parquet`).join(', ');
    super(
      `${files}: fanns och är borta. Anslut mappen igen eller importera på nytt; ska tabellen bort, starta om servern. / ` +
        'was there and is gone. Mount the folder again or import anew; if the table is to go, restart the server.',
    );
  }
}
