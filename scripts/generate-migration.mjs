// Generates the next migration from db/schema and makes its new tables STRICT (links and actions also WITHOUT ROWID), which the generator cannot express.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'db/migrations';
execFileSync('drizzle-kit', ['generate', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});

for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
  const path = join(folder, name);
  const sql = readFileSync(path, 'utf8');
  const strict = sql.replace(/(CREATE TABLE [\s\S]*?\n\));/g, (_, table) =>
    // A link between two tables is its own key, and actions are the table that grows: kept as one index by their key, they
    // cost a page less on every write.
    /PRIMARY KEY\(|TABLE `actions`/.test(table) ? `${table} STRICT, WITHOUT ROWID;` : `${table} STRICT;`,
  );
  if (strict !== sql) writeFileSync(path, strict);
}
