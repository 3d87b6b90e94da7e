/** What stands for nothing in a field. */
export const NO_VALUE = ['', 'NA', 'N/A', 'NULL', 'null', '-', '#N/A'];
