CREATE TABLE `objection_turns` (
	`id` text PRIMARY KEY NOT NULL,
	`objection_id` text NOT NULL,
	`state` text NOT NULL,
	`turned_on` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`objection_id`) REFERENCES `objections`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `objection_turns_objection` ON `objection_turns` (`objection_id`,`turned_on`);--> statement-breakpoint
ALTER TABLE `decision_steps` ADD `marking` text DEFAULT 'restricted' NOT NULL;--> statement-breakpoint
ALTER TABLE `line_uses` ADD `level` text DEFAULT 'official' NOT NULL;--> statement-breakpoint
ALTER TABLE `objections` DROP COLUMN `state`;--> statement-breakpoint
ALTER TABLE `objections` DROP COLUMN `state_on`;--> statement-breakpoint
ALTER TABLE `objections` DROP COLUMN `state_note`;