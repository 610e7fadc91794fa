CREATE TABLE `commitment_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`from_on` text,
	`to_on` text NOT NULL,
	`reason` text NOT NULL,
	`moved_at` text NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitment_moves_of` ON `commitment_moves` (`commitment_id`,`id`);--> statement-breakpoint
CREATE TABLE `courtesies` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`kind` text NOT NULL,
	`occasion_on` text NOT NULL,
	`person_id` text,
	`state` text NOT NULL,
	`done_on` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `courtesies_occasion` ON `courtesies` (`occasion_on`,`country_id`);--> statement-breakpoint
ALTER TABLE `commitments` ADD `due_event` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `proof_id` text REFERENCES documents(id);--> statement-breakpoint
ALTER TABLE `countries` ADD `national_day` text;