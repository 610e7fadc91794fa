CREATE TABLE `person_words` (
	`word` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`country_id` text,
	PRIMARY KEY(`word`, `person_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `person_words_person` ON `person_words` (`person_id`);--> statement-breakpoint
CREATE TABLE `acquaintances` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`other_person_id` text,
	`officer_id` text,
	`how` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "acquaintances_one" CHECK((other_person_id IS NULL) <> (officer_id IS NULL)),
	CONSTRAINT "acquaintances_not_self" CHECK(other_person_id IS NULL OR other_person_id <> person_id)
) STRICT;
--> statement-breakpoint
CREATE INDEX `acquaintances_person` ON `acquaintances` (`person_id`);--> statement-breakpoint
CREATE INDEX `acquaintances_other` ON `acquaintances` (`other_person_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`aspect` text NOT NULL,
	`value` text NOT NULL,
	`as_of` text NOT NULL,
	`basis` text NOT NULL,
	`source` text NOT NULL,
	`marking` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessments_person` ON `assessments` (`person_id`,`aspect`,`as_of`);--> statement-breakpoint
CREATE TABLE `person_channels` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`label` text,
	`is_preferred` integer NOT NULL,
	`match_key` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_channels_person` ON `person_channels` (`person_id`);--> statement-breakpoint
CREATE INDEX `person_channels_match` ON `person_channels` (`match_key`);--> statement-breakpoint
CREATE TABLE `person_distinctions` (
	`person_id` text NOT NULL,
	`other_person_id` text NOT NULL,
	`noted_on` text NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`person_id`, `other_person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_distinctions_order" CHECK(person_id < other_person_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `person_distinctions_other` ON `person_distinctions` (`other_person_id`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `kind` text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `parent_id` text REFERENCES organisations(id);--> statement-breakpoint
ALTER TABLE `organisations` ADD `note` text;--> statement-breakpoint
CREATE INDEX `organisations_folded` ON `organisations` (`folded`);--> statement-breakpoint
CREATE INDEX `organisations_parent` ON `organisations` (`parent_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `other_names` text;--> statement-breakpoint
ALTER TABLE `people` ADD `pronunciation` text;--> statement-breakpoint
ALTER TABLE `people` ADD `address_form` text;--> statement-breakpoint
ALTER TABLE `people` ADD `born_on` text;--> statement-breakpoint
ALTER TABLE `people` ADD `needs_interpreter` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `photo_id` text REFERENCES attachments(id);--> statement-breakpoint
ALTER TABLE `people` ADD `owner_id` text REFERENCES officers(id);--> statement-breakpoint
ALTER TABLE `people` ADD `deputy_id` text REFERENCES officers(id);--> statement-breakpoint
ALTER TABLE `people` ADD `verified_on` text;--> statement-breakpoint
CREATE INDEX `people_name` ON `people` (`name`,`id`);--> statement-breakpoint
ALTER TABLE `posts` ADD `is_acting` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `posts_organisation` ON `posts` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `commitments_person` ON `commitments` (`person_id`);--> statement-breakpoint
INSERT INTO `assessments` (`id`, `person_id`, `aspect`, `value`, `as_of`, `basis`, `source`, `marking`)
SELECT `id`, `id`, 'stance', `stance`, coalesce(`stance_on`, '2008'), 'Noted on the person', 'This desk', 'restricted'
FROM `people` WHERE `stance` IS NOT NULL;
--> statement-breakpoint
ALTER TABLE `people` DROP COLUMN `stance`;--> statement-breakpoint
ALTER TABLE `people` DROP COLUMN `stance_on`;--> statement-breakpoint
INSERT OR IGNORE INTO `person_words` (`word`, `person_id`, `name`, `country_id`)
SELECT `value`, `people`.`id`, `name`, `country_id`
FROM `people`, json_each('[' || replace(json_quote(`folded`), ' ', '","') || ']') WHERE `value` <> '';
