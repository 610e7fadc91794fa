ALTER TABLE `documents` ADD `direction` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `signatory` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `seal_seen` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `language` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `form` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `channel` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `reply_due_on` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `replied_by_id` text REFERENCES documents(id);