import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A page that is read from its top: heading, a sentence on what it is for, and what can be done with all of it. */
export function Page({
  title,
  explain,
  actions,
  children,
}: {
  readonly title: string;
  readonly explain: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div className={classes.grow}>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text className="dim" size="sm" maw="46rem">
            {explain}
          </Text>
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

/** Stands where a list would be: nothing there yet, or nothing left. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className={classes.nothing}>{children}</p>;
}
