import { createContext } from 'svelte';
import type { PlanState } from './plan-state.svelte';

export const [getPlan, setPlan] = createContext<PlanState>();
