import { InfiniteQueryObserver, type InfiniteData, type InfiniteQueryObserverResult, type QueryClient } from '@tanstack/react-query';
import { pageQuery } from '@/engine/record/page';
import type { Page } from '@/engine/record/types';

type Options = ReturnType<typeof pageQuery>;
type Observer = InfiniteQueryObserver<Page, Error, InfiniteData<Page, string | null>, Options['queryKey'], string | null>;
export type PagesResult = InfiniteQueryObserverResult<InfiniteData<Page, string | null>>;

/** As many paged queries as there are columns: hooks cannot be called in a loop, observers can. */
export class ObserverGroup {
  private observers: Observer[] = [];
  private unsubscribes: (() => void)[] = [];
  private listeners = new Set<() => void>();
  private results: PagesResult[] = [];

  constructor(private readonly client: QueryClient) {}

  /** The queries by column; one that stays in its place keeps showing what it has until its new answer is here. */
  watch(options: Options[]): void {
    while (this.observers.length > options.length) {
      this.unsubscribes.pop()?.();
      this.observers.pop();
    }
    options.forEach((each, at) => {
      const known = this.observers[at];
      if (known) known.setOptions(this.client.defaultQueryOptions(each) as never);
      else this.add(each);
    });
    this.publish();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.watch([]);
    };
  };

  snapshot = (): PagesResult[] => this.results;

  private add(options: Options): void {
    const observer: Observer = new InfiniteQueryObserver(this.client, this.client.defaultQueryOptions(options) as never);
    this.observers.push(observer);
    this.unsubscribes.push(observer.subscribe(() => this.publish()));
  }

  private publish(): void {
    const next = this.observers.map((observer) => observer.getCurrentResult());
    if (next.length === this.results.length && next.every((result, at) => result === this.results[at])) return;
    this.results = next;
    this.listeners.forEach((listener) => listener());
  }
}
