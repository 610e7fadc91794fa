import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

/** A part of a page under its heading, with how many are in it, and what can be done there beside it. */
export function Section({
  title,
  count,
  action,
  children,
}: {
  readonly title: ReactNode;
  readonly count?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={2} size="h4" id={id}>
          {title}
          {count !== undefined && <span className="dim"> {count}</span>}
        </Title>
        {action}
      </div>
      {children}
    </section>
  );
}
