import { Outlet } from 'react-router';
import classes from './plan.module.css';
import { PlanSideBar } from './plan-side-bar.tsx';

/** Everything of Plan: the side bar of its sections, and the section. */
export default function PlanPlace() {
  return (
    <div className={classes.plan}>
      <PlanSideBar />
      <div className={classes.section}>
        <Outlet />
      </div>
    </div>
  );
}
