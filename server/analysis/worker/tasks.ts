import type { Flow } from '../../document/flow';
import type { Picture } from '../../document/draw-picture';
import { writeDocument } from '../../document/write-document';
import { protectCounts, type CountsProtected, type CountsToProtect } from '../../publish/protect-counts';
import { protectSquares, type ShownClass, type SquaresToProtect } from '../../publish/squares/protect-squares';
import { chanceClusters, type ChanceClusters, type SampledArea } from '../../statistics/chance-clusters';
import { clusters, type Cluster } from '../../statistics/clusters';
import { notComputable, type Computable } from '../../statistics/computable';
import { dbscan } from '../../statistics/dbscan';
import { dbscanParameters, type DbscanParameters } from '../../statistics/dbscan-parameters';
import { cubeGistar, type CubeGistar } from '../../statistics/cube-gistar';
import { gistarExact, type GistarExact } from '../../statistics/gistar-exact';
import { nearRepeat, type NearRepeat, type NearRepeatOptions } from '../../statistics/near-repeat';
import type { Neighbours } from '../../statistics/queen-neighbours';

interface Points {
  x: Float64Array;
  y: Float64Array;
}

/** What is too heavy for the thread that answers requests: by name, what it takes and what it gives. */
export interface Tasks {
  near_repeat: {
    input: Points & { day: Float64Array; options: Omit<NearRepeatOptions, 'onProgress'> };
    output: Computable<NearRepeat>;
  };
  gistar: {
    input: { x: Float64Array; neighbours: Neighbours; share: Float64Array };
    output: Computable<GistarExact>;
  };
  cube_gistar: {
    input: { cube: Float64Array; neighbours: Neighbours; share: Float64Array; n_steps: number };
    output: Computable<CubeGistar>;
  };
  dbscan: {
    input: Points & { ground: SampledArea; seed: number };
    output: Computable<{ parameters: DbscanParameters; clusters: Cluster[]; chance: ChanceClusters }>;
  };
  protect_counts: { input: CountsToProtect; output: CountsProtected };
  protect_squares: { input: SquaresToProtect; output: ShownClass[] };
  draw_pictures: { input: readonly Picture[]; output: Uint8Array[] };
  write_document: { input: { flow: Flow; format: 'pdf' | 'docx' | 'html' }; output: Uint8Array };
}

export type TaskName = keyof Tasks;
/** Tasks that a small input lets run where they are called. */
type DirectTask = Exclude<TaskName, 'protect_counts' | 'protect_squares' | 'write_document' | 'draw_pictures'>;
type OnProgress = (share: number) => void;

const TASKS: {
  [T in DirectTask]: (input: Tasks[T]['input'], onProgress: OnProgress) => Tasks[T]['output'];
} = {
  near_repeat: ({ x, y, day, options }, onProgress) => nearRepeat(x, y, day, { ...options, onProgress }),
  gistar: ({ x, neighbours, share }) => gistarExact(x, neighbours, share),
  cube_gistar: ({ cube, neighbours, share, n_steps }) => cubeGistar(cube, neighbours, share, n_steps),
  dbscan: ({ x, y, ground, seed }) => {
    const parameters = dbscanParameters(x, y);
    if (!parameters.computable) return notComputable(parameters.reason);
    return {
      computable: true,
      parameters,
      clusters: clusters(x, y, dbscan(x, y, parameters)),
      chance: chanceClusters(x.length, ground, seed),
    };
  },
};

/** Runs a task where it is called. */
export function runTask<T extends DirectTask>(task: T, input: Tasks[T]['input'], onProgress: OnProgress) {
  return TASKS[task](input, onProgress);
}

/** Runs any task, in the worker. */
export async function runOrder({ task, input }: Order, onProgress: OnProgress): Promise<Tasks[TaskName]['output']> {
  if (task === 'protect_counts') return protectCounts(input as CountsToProtect, onProgress);
  if (task === 'protect_squares') return protectSquares(input as SquaresToProtect);
  if (task === 'draw_pictures') return (await import('../../document/draw-picture')).drawPictures(input as Picture[]);
  if (task === 'write_document') return writeDocument(input as Tasks['write_document']['input']);
  return runTask(task, input as never, onProgress);
}

/** To the worker. */
export interface Order<T extends TaskName = TaskName> {
  id: number;
  task: T;
  input: Tasks[T]['input'];
}

/** From the worker. */
export type Report =
  { id: number; progress: number } | { id: number; output: Tasks[TaskName]['output'] } | { id: number; error: string };
