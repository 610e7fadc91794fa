import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EditedTask } from '../../domain/stage-edit.ts';

type Task = EditedTask & { readonly key: string };

/** The checklist of a stage: what is usually done in it. The dossier offers each line as a next step. */
export function StageTasks({
  tasks,
  onChange,
  errorAt,
}: {
  readonly tasks: readonly Task[];
  readonly onChange: (tasks: readonly Task[]) => void;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation('stages');
  return (
    <>
      <Text size="sm" fw={500}>
        {t('tasks')}
      </Text>
      {tasks.map((task, index) => (
        <Group key={task.key} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('task', { number: index + 1 })}
            value={task.text}
            onChange={({ currentTarget }) =>
              onChange(tasks.map((each, at) => (at === index ? { ...each, text: currentTarget.value } : each)))
            }
            error={errorAt(`tasks.${index}`)}
          />
          <ActionIcon
            variant="subtle"
            mt={4}
            aria-label={t('removeTask', { number: index + 1 })}
            onClick={() => onChange(tasks.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        onClick={() => onChange([...tasks, { key: crypto.randomUUID(), id: null, text: '' }])}
      >
        {t('addTask')}
      </Button>
    </>
  );
}
