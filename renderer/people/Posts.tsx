import { Button, Checkbox, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldOn, postText } from '../../domain/post.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { Section } from '../components/Section.tsx';
import { BodySelect } from './BodySelect.tsx';
import classes from './people.module.css';
import type { PersonFile } from './person-file.ts';
import { RowMenu } from './RowMenu.tsx';
import { useSpan } from './use-span.ts';

type Post = PersonFile['person']['posts'][number];

/** Every post a person has held, the newest first. */
export function Posts({ file: { person, today } }: { readonly file: PersonFile }) {
  const { t } = useTranslation('people');
  const span = useSpan();
  const act = useAct();
  const [editing, setEditing] = useState<Post | 'new' | null>(null);
  const remove = (post: Post): void => {
    void act(() => trpcClient.people.posts.remove.mutate({ postId: post.id }), t('postRemoved'));
  };
  return (
    <Section
      title={t('posts')}
      action={
        <Button size="compact-xs" variant="default" onClick={() => setEditing('new')}>
          {t('addPost')}
        </Button>
      }
    >
      {person.posts.length === 0 && (
        <Text size="sm" className="dim">
          {t('noPosts')}
        </Text>
      )}
      <ul className="quiet-list">
        {person.posts.map((post) => (
          <li key={post.id} className={classes.line}>
            <div className={classes.grow}>
              <Text size="sm" fw={isHeldOn(post, today) ? 600 : 400}>
                {postText({ ...post, organisation: null })}
                {post.organisationId && (
                  <>
                    {', '}
                    <Link to="/bodies/$bodyId" params={{ bodyId: post.organisationId }}>
                      {post.organisation}
                    </Link>
                  </>
                )}
              </Text>
              <Text size="xs" className="dim">
                {span(post)}
                {isHeldOn(post, today) && ` · ${t('isNow')}`}
              </Text>
            </div>
            <RowMenu what={post.title} onCorrect={() => setEditing(post)} onRemove={() => remove(post)} />
          </li>
        ))}
      </ul>
      {editing && (
        <PostForm
          personId={person.id}
          countryId={person.countryId}
          post={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function PostForm({
  personId,
  countryId,
  post,
  onClose,
}: {
  readonly personId: string;
  readonly countryId: string | null;
  readonly post: Post | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['people', 'common']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState({
    title: post?.title ?? '',
    organisationId: post?.organisationId ?? null,
    isActing: post?.isActing ?? false,
    fromOn: post?.fromOn ?? null,
    toOn: post?.toOn ?? null,
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const save = () =>
    post
      ? trpcClient.people.posts.correct.mutate({ postId: post.id, ...draft })
      : trpcClient.people.posts.add.mutate({ personId, ...draft });
  return (
    <Modal opened onClose={onClose} title={post ? t('people:editPost') : t('people:addPost')}>
      <form {...formProps(save, post ? t('people:postCorrected') : t('people:postAdded'))}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('people:postTitle')}
            placeholder={t('people:postTitleHint')}
            value={draft.title}
            withAsterisk
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
            error={errorAt('title')}
          />
          <Checkbox
            label={t('people:acting')}
            checked={draft.isActing}
            onChange={({ currentTarget }) => change({ isActing: currentTarget.checked })}
          />
          <BodySelect
            label={t('people:body')}
            none={t('people:noBody')}
            countryId={countryId}
            value={draft.organisationId}
            onChange={(organisationId) => change({ organisationId })}
            error={errorAt('organisationId')}
          />
          <SimpleGrid cols={2} spacing="sm">
            <DateField
              label={t('people:from')}
              value={draft.fromOn}
              onChange={(fromOn) => change({ fromOn })}
              description={t('common:partialDateHint')}
              error={errorAt('fromOn')}
            />
            <DateField
              label={t('people:until')}
              value={draft.toOn}
              onChange={(toOn) => change({ toOn })}
              description={t('people:untilHint')}
              error={errorAt('toOn')}
            />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
