import classes from './attachment.module.css';

/** What there is to say where nothing can be shown. */
export function Calm({ text }: { readonly text: string }) {
  return (
    <p className={classes.calm} role="status">
      {text}
    </p>
  );
}
