import { deliver, type DeliveryJob } from './deliver';

/** One delivery in a process of its own: the server goes on answering whatever a file holds. */
process.once('message', (job: DeliveryJob) => {
  void deliver(job, new AbortController().signal).then((outcome) => process.send?.(outcome, () => process.exit(0)));
});
// a server that is killed leaves what is not yet in place as it was
process.once('disconnect', () => process.exit(1));
