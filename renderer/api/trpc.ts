import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../electron/application/router.ts';

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

export const trpcClient = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] });

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;
export type Refusal = NonNullable<NonNullable<NonNullable<TRPCClientError<AppRouter>['data']>['refusal']>>;

/** What the user can put right, if that is what went wrong; `null` for a fault. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof TRPCClientError ? ((error.data?.refusal as Refusal | null | undefined) ?? null) : null;
}

/** Whether this window was never let in, or the desk it belonged to was started anew. */
export function isWithoutSession(error: unknown): boolean {
  return (
    error instanceof TRPCClientError && error.meta?.response instanceof Response && error.meta.response.status === 401
  );
}

/** Whether no answer came at all, as while the desk is being started anew: what it was asked for may have been done. */
export function isUnanswered(error: unknown): boolean {
  const cause = error instanceof TRPCClientError ? error.cause : error;
  // The browser has no better sign of it than these words.
  return cause instanceof TypeError && /fetch|network/i.test(cause.message);
}
