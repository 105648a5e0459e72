export { cellName, guardCell, readCsv, SEPARATORS, unguardCell, writeCsv, type SheetCell } from '../kernel/csv.js';
