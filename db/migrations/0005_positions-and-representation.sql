CREATE TABLE `stage_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_tasks_stage` ON `stage_tasks` (`stage_id`,`position`);--> statement-breakpoint
CREATE TABLE `decision_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`position` integer NOT NULL,
	`organ` text NOT NULL,
	`name` text NOT NULL,
	`person` text,
	`person_id` text,
	`is_required` integer NOT NULL,
	`state` text NOT NULL,
	`state_on` text,
	`document_id` text,
	`note` text,
	`source` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_steps_country` ON `decision_steps` (`country_id`,`position`);--> statement-breakpoint
CREATE TABLE `line_objections` (
	`line_id` text NOT NULL,
	`code_id` text NOT NULL,
	PRIMARY KEY(`line_id`, `code_id`),
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`code_id`) REFERENCES `objection_codes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `line_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`country_id` text NOT NULL,
	`objection_id` text,
	`action_id` text,
	`used_on` text NOT NULL,
	`to_whom` text,
	`effect` text NOT NULL,
	`note` text,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objection_id`) REFERENCES `objections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `line_uses_line` ON `line_uses` (`line_id`,`used_on`);--> statement-breakpoint
CREATE INDEX `line_uses_country` ON `line_uses` (`country_id`);--> statement-breakpoint
CREATE TABLE `lines` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`level` text NOT NULL,
	`approved_by` text,
	`approved_on` text,
	`valid_until` text,
	`marking` text NOT NULL,
	`retired_on` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `objection_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `objections` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`code_id` text NOT NULL,
	`words` text NOT NULL,
	`person_id` text,
	`said_by` text,
	`post_held` text,
	`said_on` text NOT NULL,
	`action_id` text,
	`state` text NOT NULL,
	`state_on` text,
	`state_note` text,
	`source` text NOT NULL,
	`marking` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`code_id`) REFERENCES `objection_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `objections_country` ON `objections` (`country_id`,`said_on`);--> statement-breakpoint
CREATE INDEX `objections_code` ON `objections` (`code_id`);--> statement-breakpoint
CREATE TABLE `representation_documents` (
	`event_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `document_id`),
	FOREIGN KEY (`event_id`) REFERENCES `representation_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `representation_events` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text,
	`form` text,
	`seat` text,
	`person` text,
	`note` text,
	`source` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `representation_events_country` ON `representation_events` (`country_id`,`direction`,`effective_on`);--> statement-breakpoint
ALTER TABLE `documents` ADD `addressee` text;--> statement-breakpoint
INSERT INTO `stage_tasks` (`id`, `stage_id`, `position`, `text`)
WITH RECURSIVE pieces(stage_id, position, text, rest) AS (
	SELECT `id`, -1, '', rtrim(trim(`next_actions`), '.') || ';' FROM `stages`
	UNION ALL
	SELECT stage_id, position + 1, trim(substr(rest, 1, instr(rest, ';') - 1)), substr(rest, instr(rest, ';') + 1)
	FROM pieces WHERE rest <> ''
)
SELECT lower(hex(randomblob(16))), stage_id, position, upper(substr(text, 1, 1)) || substr(text, 2) FROM pieces WHERE text <> '';
--> statement-breakpoint
ALTER TABLE `stages` DROP COLUMN `next_actions`;
--> statement-breakpoint
INSERT INTO `objection_codes` (`id`, `name`, `position`)
SELECT column1, column2, column3 FROM (VALUES
	('ownTerritory', 'Own separatist or territorial question', 0),
	('territorialIntegrity', 'Territorial integrity, resolution 1244', 1),
	('awaitsDialogue', 'Waits for the agreement between Belgrade and Prishtina', 2),
	('tiesSerbia', 'Ties with Serbia', 3),
	('tiesRussiaChina', 'Ties with Russia or China', 4),
	('nonAligned', 'Non-aligned solidarity', 5),
	('regionalConsensus', 'Regional consensus first', 6),
	('noCapacity', 'No interest or capacity', 7),
	('domesticPolitics', 'Domestic politics', 8),
	('quidProQuo', 'A quid pro quo asked', 9),
	('procedural', 'Procedural', 10)
) WHERE EXISTS (SELECT 1 FROM `pipelines`);