export { authTables, instantOf, type AuthTables } from '../store/auth-tables';
