import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { saveDownload } from '../api/save-download.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';
import { ForWhom } from './ForWhom.tsx';

interface LeavingFile {
  readonly label: string;
  /** Its address, with its question. */
  readonly path: string;
  readonly fallbackName: string;
}

/** Takes a table or a calendar out of the desk: for whom, as the log of what left has it, then in which form. The last is the usual one. */
export function FileMenu({
  label,
  icon,
  hint,
  failure,
  files,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  /** What the file gives away. */
  readonly hint?: string;
  /** The title over why it could not be made. */
  readonly failure: string;
  readonly files: readonly LeavingFile[];
}) {
  const tellFailure = useFailureNotice();
  const [forWhom, setForWhom] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [isPreparing, setIsPreparing] = useState(false);
  const save = async ({ path, fallbackName }: LeavingFile): Promise<void> => {
    setIsOpen(false);
    setIsPreparing(true);
    try {
      await saveDownload(`${path}&forWhom=${encodeURIComponent(forWhom)}`, fallbackName);
    } catch (error) {
      tellFailure(failure, error);
    } finally {
      setIsPreparing(false);
    }
  };
  return (
    // No menu: a field to fill in has no place among items to choose from.
    <Popover position="bottom-end" withinPortal trapFocus returnFocus opened={isOpen} onChange={setIsOpen}>
      <Popover.Target>
        <Button variant="default" loading={isPreparing} leftSection={icon} onClick={() => setIsOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={label}>
        <Stack gap="xs" maw={360}>
          {hint !== undefined && (
            <Text size="xs" className="dim">
              {hint}
            </Text>
          )}
          <ForWhom size="xs" value={forWhom} onChange={setForWhom} />
          <Group gap="xs" justify="flex-end">
            {files.map((file, index) => (
              <Button
                key={file.path}
                size="xs"
                variant={index === files.length - 1 ? 'filled' : 'default'}
                onClick={() => void save(file)}
              >
                {file.label}
              </Button>
            ))}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
