/** Tables that were there and are not: a folder that is no longer mounted, or files that somebody has removed. */
export class MissingTables extends Error {
  override name = 'MissingTables';
  constructor(tables: readonly string[]) {
    const files = tables.map((table) => `${table}.parquet`).join(', ');
    super(
      `${files}: fanns och är borta. Anslut mappen igen eller importera på nytt. Ska tabellen bort: npm run forget -- ${tables[0]}, och starta om servern. / ` +
        `was there and is gone. Mount the folder again or import anew. If the table is to go: npm run forget -- ${tables[0]}, and restart the server.`,
    );
  }
}
