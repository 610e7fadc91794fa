export const attachment = {
  look: 'Look at it',
  lookAt: 'Look at {{name}}',
  save: 'Save {{name}}',
  size: '{{kilobytes}} KB',
  imageOf: 'Picture: {{name}}',
  textOf: 'Text: {{name}}',
  firstPart: 'This is the first part. Save the file to read all of it.',
  none: 'A file of this kind is not opened here, so that nothing in it can run. Save it and open it with its own program.',
  broken:
    'This file cannot be shown: it is damaged, too large to draw, or not what its name says. It can still be saved.',
  password: 'This PDF is locked with a password. Save it and open it with its own program.',
  page: 'Page {{page}} of {{count}}',
  pageOf: '{{name}}, {{where}}',
  previous: 'Previous page',
  next: 'Next page',
  brokenPage: 'This page cannot be drawn. Others may be whole; the file can be saved.',
} as const;
