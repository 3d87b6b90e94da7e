/** The DuckDB types that a table of ours may use; each survives a round trip through Parquet unchanged. */
type ColumnType =
  | 'BOOLEAN'
  | 'DATE'
  | 'DOUBLE'
  | 'INTEGER'
  | 'TIMESTAMP'
  | 'TIMESTAMP WITH TIME ZONE'
  | 'UBIGINT'
  | 'UTINYINT'
  | 'VARCHAR'
  | "GEOMETRY('OGC:CRS84')";

interface Column {
  name: string;
  type: ColumnType;
  /** unit of the value, such as 'm' or 'min'; null when it has none */
  unit: string | null;
  nullable: boolean;
  /** what a value says, and what NULL says where it may stand */
  meaning: string;
  /** the only values allowed, where there is a fixed list */
  values?: readonly string[];
  /** added later: in a file that was written before, it is NULL */
  isNew?: true;
}

/** One table of the contract between `data/`, which writes it, and `server/`, which reads it. */
export interface TableSchema {
  name: string;
  meaning: string;
  /** in the order in which they stand in the file */
  columns: readonly Column[];
  /** the columns that together name one row */
  key: readonly string[];
}
