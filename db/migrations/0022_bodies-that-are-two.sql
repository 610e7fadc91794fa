CREATE TABLE `body_distinctions` (
	`body_id` text NOT NULL,
	`other_body_id` text NOT NULL,
	`noted_on` text NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`body_id`, `other_body_id`),
	FOREIGN KEY (`body_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_body_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "body_distinctions_order" CHECK(body_id < other_body_id)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `body_distinctions_other` ON `body_distinctions` (`other_body_id`);