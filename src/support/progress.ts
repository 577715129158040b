/** Where lines go: standard error in the CLI, an array in tests. `live` where a line may be drawn over (a terminal). */
export type Screen = { write: (text: string) => void; live: boolean; now: () => number };

/** Tells how far long work has come: one stage at a time, with counts and the seconds it took. */
export type Progress = {
  /** Runs `work` as a stage; its result's `said` goes on the stage's closing line ("5 documents, 3 from cache"). */
  stage: <T>(name: string, work: (step: (done: number, total: number) => void) => Promise<{ value: T; said: string }>) => Promise<T>;
  line: (text: string) => void;
};

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Stages drawn over one line while they run on a terminal, one plain line a stage elsewhere. */
export const createProgress = ({ write, live, now }: Screen): Progress => ({
  line: (text) => write(`${text}\n`),
  stage: async (name, work) => {
    const began = now();
    const label = name.padEnd(9);
    let drawn = 0;
    const step = (done: number, total: number) => {
      if (!live || (now() - drawn < 80 && done < total)) return;
      drawn = now();
      write(`\r\u001b[K${label} ${done}/${total}`);
    };
    if (live) write(`${label} …`);
    try {
      const { value, said } = await work(step);
      write(`${live ? '\r\u001b[K' : ''}${label} ${said}  ${seconds(now() - began)}\n`);
      return value;
    } catch (error) {
      if (live) write('\r\u001b[K');
      throw error;
    }
  },
});
