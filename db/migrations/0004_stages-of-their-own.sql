CREATE TABLE `target_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`from_on` text,
	`to_on` text,
	`reason` text NOT NULL,
	`changed_at` text NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `target_changes_case` ON `target_changes` (`case_id`,`id`);--> statement-breakpoint
DROP INDEX `stages_position`;--> statement-breakpoint
ALTER TABLE `stages` ADD `retired_on` text;--> statement-breakpoint
CREATE INDEX `stages_order` ON `stages` (`pipeline_id`,`position`);--> statement-breakpoint
ALTER TABLE `cases` ADD `likelihood` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `likelihood_basis` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `target_on` text;--> statement-breakpoint
ALTER TABLE `stage_entries` ADD `outcome_from` text;--> statement-breakpoint
ALTER TABLE `stage_entries` ADD `outcome_to` text;