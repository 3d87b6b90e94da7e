/** Numbers, dates and lists as the pages write them: the same words as the server's. */
export * from '../../data/terms/date';
export * from '../../data/terms/duration';
export * from '../../data/terms/list';
export * from '../../data/terms/number';
