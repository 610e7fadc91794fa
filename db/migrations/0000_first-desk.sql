CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`pipeline_id` text NOT NULL,
	`stage_id` text NOT NULL,
	`stage_since` text,
	`condition` text DEFAULT 'moving' NOT NULL,
	`condition_reason` text,
	`review_on` text,
	`outcome` text,
	`owner_id` text,
	`grade` text,
	`next_step_id` text,
	`next_step_text` text,
	`next_step_on` text,
	`next_step_owner_id` text,
	`open_follow_ups` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pipeline_id`) REFERENCES `pipelines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`next_step_owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_country_pipeline` ON `cases` (`country_id`,`pipeline_id`);--> statement-breakpoint
CREATE INDEX `cases_pipeline` ON `cases` (`pipeline_id`,`stage_id`);--> statement-breakpoint
CREATE TABLE `pipelines` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `stage_criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`document_kinds` text NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_criteria_stage` ON `stage_criteria` (`stage_id`,`position`);--> statement-breakpoint
CREATE TABLE `stage_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`from_stage_id` text,
	`to_stage_id` text NOT NULL,
	`effective_on` text,
	`reason` text NOT NULL,
	`missing` text NOT NULL,
	`entered_at` text NOT NULL,
	`actor` text NOT NULL,
	`undoes_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undoes_id`) REFERENCES `stage_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_entries_case` ON `stage_entries` (`case_id`,`entered_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `stage_entries_undone_once` ON `stage_entries` (`undoes_id`);--> statement-breakpoint
CREATE TABLE `stage_entry_documents` (
	`entry_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`entry_id`, `document_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `stage_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`pipeline_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`enter_when` text NOT NULL,
	`evidence` text NOT NULL,
	`next_actions` text NOT NULL,
	`review_days` integer NOT NULL,
	FOREIGN KEY (`pipeline_id`) REFERENCES `pipelines`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `stages_position` ON `stages` (`pipeline_id`,`position`);--> statement-breakpoint
CREATE TABLE `action_countries` (
	`action_id` text NOT NULL,
	`country_id` text NOT NULL,
	`happened_on` text NOT NULL,
	`is_contact` integer NOT NULL,
	PRIMARY KEY(`action_id`, `country_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `action_countries_timeline` ON `action_countries` (`country_id`,`happened_on`,`action_id`);--> statement-breakpoint
CREATE TABLE `action_people` (
	`action_id` text NOT NULL,
	`person_id` text NOT NULL,
	`post_held` text,
	`remark` text,
	PRIMARY KEY(`action_id`, `person_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `action_people_person` ON `action_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`local_time` text,
	`zone` text,
	`place` text,
	`summary` text NOT NULL,
	`notes` text,
	`marking` text NOT NULL,
	`actor` text NOT NULL,
	`logged_at` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`country_id` text NOT NULL,
	`case_id` text,
	`action_id` text,
	`person_id` text,
	`text` text NOT NULL,
	`due_on` text,
	`owner_id` text,
	`status` text NOT NULL,
	`closed_on` text,
	`closing_note` text,
	`marking` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitments_due` ON `commitments` (`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `commitments_case` ON `commitments` (`case_id`,`status`,`direction`,`due_on`);--> statement-breakpoint
CREATE INDEX `commitments_country` ON `commitments` (`country_id`,`status`);--> statement-breakpoint
CREATE INDEX `commitments_action` ON `commitments` (`action_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`country_id` text,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisations_country` ON `organisations` (`country_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`native_name` text,
	`folded` text NOT NULL,
	`country_id` text,
	`stance` text,
	`stance_on` text,
	`languages` text,
	`note` text,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_folded` ON `people` (`folded`);--> statement-breakpoint
CREATE INDEX `people_country` ON `people` (`country_id`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text,
	`title` text NOT NULL,
	`from_on` text,
	`to_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `posts_person` ON `posts` (`person_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `countries` (
	`id` text PRIMARY KEY NOT NULL,
	`iso2` text,
	`iso3` text,
	`name_en` text NOT NULL,
	`name_sq` text NOT NULL,
	`name_sr` text NOT NULL,
	`official_name_en` text NOT NULL,
	`folded` text NOT NULL,
	`region` text NOT NULL,
	`subregion` text,
	`capital` text,
	`population` integer,
	`languages` text,
	`lat` real,
	`lon` real,
	`un_status` text NOT NULL,
	`tier` text,
	`last_contact_on` text,
	`last_contact_kind` text,
	`last_contact_id` text,
	`action_count` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "countries_action_count" CHECK("countries"."action_count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `countries_iso2_unique` ON `countries` (`iso2`);--> statement-breakpoint
CREATE UNIQUE INDEX `countries_iso3_unique` ON `countries` (`iso3`);--> statement-breakpoint
CREATE INDEX `countries_name` ON `countries` (`name_en`);--> statement-breakpoint
CREATE TABLE `country_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL,
	`marking` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `country_notes_country` ON `country_notes` (`country_id`,`topic`,`as_of`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_code_unique` ON `groups` (`code`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`country_id` text NOT NULL,
	`group_id` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`country_id`, `group_id`),
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `memberships_group` ON `memberships` (`group_id`);--> statement-breakpoint
CREATE TABLE `missions` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`type` text NOT NULL,
	`city` text NOT NULL,
	`note` text,
	`source` text NOT NULL,
	`confidence` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `missions_country` ON `missions` (`country_id`);--> statement-breakpoint
CREATE TABLE `officers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`desk` text,
	`is_active` integer DEFAULT true NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `own_memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`acronym` text NOT NULL,
	`status` text NOT NULL,
	`since` text,
	`note` text,
	`source` text NOT NULL,
	`confidence` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `own_memberships_acronym_unique` ON `own_memberships` (`acronym`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_whom` text NOT NULL,
	`effective_on` text,
	`reported_on` text,
	`grade` text NOT NULL,
	`confidence` text,
	`sequence` integer,
	`source` text NOT NULL,
	`note` text,
	`origin` text,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `claims_country` ON `claims` (`country_id`,`kind`);--> statement-breakpoint
CREATE TABLE `document_countries` (
	`document_id` text NOT NULL,
	`country_id` text NOT NULL,
	PRIMARY KEY(`document_id`, `country_id`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `document_countries_country` ON `document_countries` (`country_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`dated_on` text,
	`source` text NOT NULL,
	`title` text NOT NULL,
	`marking` text NOT NULL,
	`attachment_id` text,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `votes` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`held_on` text NOT NULL,
	`question` text NOT NULL,
	`country_id` text NOT NULL,
	`vote` text NOT NULL,
	`in_favour` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `votes_country` ON `votes` (`country_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`form` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `history` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`change_id` integer,
	`at` text,
	`actor` text,
	`table_name` text,
	`row_id` text,
	`column_name` text,
	`old` text,
	`new` text,
	CONSTRAINT "history_signed" CHECK((change_id IS NULL) = (at IS NOT NULL AND actor IS NOT NULL)),
	CONSTRAINT "history_of_a_row" CHECK((change_id IS NULL) = (table_name IS NULL AND row_id IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `history_row` ON `history` (`row_id`) WHERE (column_name IS NOT NULL OR old IS NOT NULL OR table_name NOT IN ('actions', 'action_countries', 'action_people'));--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
