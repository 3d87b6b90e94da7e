import loadHighs, { type Highs, type Model } from 'highs';

let loaded: Promise<Highs> | undefined;

/** HiGHS, the linear solver, compiled to WebAssembly: loaded once a process. */
export function openSolver(): Promise<Highs> {
  return (loaded ??= loadHighs());
}

/** A linear program in the making, columns first. The caller disposes of it. */
export function newProgram(highs: Highs): Model {
  const model = highs.createModel();
  model.options.set({ output_flag: false, random_seed: 1 });
  return model;
}
