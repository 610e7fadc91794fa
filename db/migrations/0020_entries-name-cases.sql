CREATE TABLE `action_cases` (
	`action_id` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`action_id`, `case_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `action_cases_case` ON `action_cases` (`case_id`);--> statement-breakpoint
ALTER TABLE `commitments` ADD `point_id` text REFERENCES action_points(id);--> statement-breakpoint
CREATE INDEX `commitments_point` ON `commitments` (`point_id`) WHERE "commitments"."point_id" IS NOT NULL;