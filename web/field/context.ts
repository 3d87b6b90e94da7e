import { createContext } from 'svelte';
import type { FieldState } from './field-state.svelte';

export const [getField, setField] = createContext<FieldState>();
