CREATE TABLE `action_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`text` text NOT NULL,
	`marking` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_comments_action` ON `action_comments` (`action_id`);--> statement-breakpoint
CREATE TABLE `action_points` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`position` integer NOT NULL,
	`raised_by` text NOT NULL,
	`raised_by_person_id` text,
	`topic` text NOT NULL,
	`our_ask` text,
	`their_words` text,
	`answer` text,
	`follow_up` text,
	`marking` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_points_action` ON `action_points` (`action_id`,`position`);--> statement-breakpoint
CREATE INDEX `action_points_person` ON `action_points` (`raised_by_person_id`);