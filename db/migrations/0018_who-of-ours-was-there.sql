CREATE TABLE `action_officers` (
	`action_id` text NOT NULL,
	`officer_id` text NOT NULL,
	PRIMARY KEY(`action_id`, `officer_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `action_officers_officer` ON `action_officers` (`officer_id`);